import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)

const environment = z.object({
  DESK_PORT: port.default(4300),
  PORT: port.min(1).default(3978),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url().optional(),
})

export type Settings = {
  deskPort: number
  productPort: number
  dataDir: string
  databaseUrl: string | undefined
  /** Forget what earlier demos left behind. */
  fresh: boolean
}

/** Reads what the demo can be told from outside. Throws a ZodError that names each wrong variable. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { DESK_PORT, PORT, DATA_DIR, DATABASE_URL } = environment.parse(given)
  return {
    deskPort: DESK_PORT,
    productPort: PORT,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    fresh: args.includes('--fresh'),
  }
}
