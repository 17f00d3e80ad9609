import { z } from 'zod'

/** What the template leaves open. `PUBLIC_URL` is an https origin without a path: Teams opens nothing else. */
export type ManifestVariables = {
  TEAMS_APP_ID: string
  APP_ID: string
  PUBLIC_URL: string
}

/** Ids that nobody could take for real ones, so that the package can be built and checked anywhere. */
export const placeholders: ManifestVariables = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  APP_ID: '00000000-0000-4000-8000-000000000002',
  PUBLIC_URL: 'https://rammehjul.example',
}

const given = z.object({
  TEAMS_APP_ID: z.guid('must be a GUID'),
  APP_ID: z.guid('must be a GUID'),
  PUBLIC_URL: z
    .url('must be an address')
    .transform((url) => url.replace(/\/+$/, ''))
    .refine(
      (url) => url.startsWith('https://') && new URL(url).origin === url,
      'must be https://host, without a path',
    ),
})

export type ReadVariables =
  { ok: true; variables: ManifestVariables; arePlaceholders: boolean } | { ok: false; errors: string[] }

/**
 * Reads the three variables. None given: placeholders. Some given and some not is refused, because a package
 * that mixes real and placeholder ids looks as if it could be installed.
 */
export function readVariables(env: Record<string, string | undefined>): ReadVariables {
  const names = Object.keys(placeholders)
  if (names.every((name) => !env[name])) return { ok: true, variables: placeholders, arePlaceholders: true }
  const parsed = given.safeParse(env)
  if (parsed.success) return { ok: true, variables: parsed.data, arePlaceholders: false }
  const errors = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return env[name] ? `${name} ${issue.message}` : `${name} is missing`
  })
  return { ok: false, errors }
}
