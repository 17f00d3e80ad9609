import type { Server } from 'restify'
import { closeTablesInput, printTablesQuery } from '../../contract/table-page.ts'
import type { Deps } from '../../deps.ts'
import { closeTables } from '../../usecases/meetings/tables/close-tables.ts'
import { listTables } from '../../usecases/meetings/tables/list-tables.ts'
import { printTables } from '../../usecases/meetings/tables/print-tables.ts'
import { apiFileRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** The sheets of a session's tables, for the secretariat. */
export function addTableSheetRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listTables', {}, ({ actor, params }) => listTables(deps, actor, params))
  apiFileRoute(server, deps, 'printTables', { query: printTablesQuery }, ({ actor, params, query }) =>
    printTables(deps, actor, { ...params, groupId: query.group, replace: query.replace }),
  )
  apiRoute(server, deps, 'closeTables', { body: closeTablesInput }, ({ actor, params, body }) =>
    closeTables(deps, actor, { ...params, ...body }),
  )
}
