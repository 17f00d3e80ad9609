import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll } from '@jest/globals'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { connect } from '../../bot/store/connect.ts'
import type { Database } from '../../bot/store/database.ts'
import { useDatabase } from './database.ts'

export type GatedDatabase = {
  /** Reached through the gate. */
  readonly db: Kysely<Database>
  readonly url: string
  readonly urlPastGate: string
  /** Breaks every connection, and lets none come about. */
  shut: () => Promise<void>
  open: () => Promise<void>
}

/** A test file's own database behind a gate, which can be shut as when the machine with the database is gone. */
export function useGatedDatabase(): GatedDatabase {
  const database = useDatabase()
  const gate = makeGate(() => new URL(database.url))
  let db: Kysely<Database> | undefined
  const url = () => {
    const through = new URL(database.url)
    through.host = `127.0.0.1:${gate.port()}`
    return through.toString()
  }
  beforeAll(async () => {
    await gate.open()
    db = connect({ url: url(), log: pino({ level: 'silent' }) })
  })
  afterAll(async () => {
    await db?.destroy()
    await gate.shut()
  })
  return {
    get db() {
      if (db === undefined) throw new Error('The database is there from beforeAll on')
      return db
    },
    get url() {
      return url()
    },
    get urlPastGate() {
      return database.url
    },
    shut: gate.shut,
    open: gate.open,
  }
}

function makeGate(behind: () => URL) {
  const sockets = new Set<Socket>()
  let port = 0
  const server = createServer((socket) => {
    const { hostname, port: there } = behind()
    const other = connectTo(Number(there), hostname)
    for (const [one, another] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one)
      one.pipe(another)
      one.on('error', () => another.destroy())
      one.on('close', () => {
        sockets.delete(one)
        another.destroy()
      })
    }
  })
  return {
    port: () => port,
    open: async () => {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      port = (server.address() as AddressInfo).port
    },
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
