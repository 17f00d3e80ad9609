import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { environmentVariables, readConfig } from '../../bot/config.ts'
import { readInfra, requiredVariables } from './product-variables.ts'

/** What a deployment with a database of its own gives to the product: all but the folder of the built-in one. */
const deployable = environmentVariables.filter((name) => name !== 'DATA_DIR')
const required = requiredVariables()

type Service = {
  environment: Record<string, string>
  read_only?: boolean
  tmpfs?: string[]
  ports?: string[]
}
const compose = parse(readInfra('compose.yaml'), { merge: true }) as { services: Record<string, Service> }
const products = ['first', 'second'].map((name) => compose.services[name]!)

describe('env.sample', () => {
  const sample = readInfra('env.sample')
  const lines = sample.split('\n').map((line, index, all) => ({ line, before: all[index - 1] ?? '' }))
  const variables = lines.flatMap(({ line, before }) => {
    const [, off, name, value] = /^(# )?([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? []
    return name === undefined
      ? []
      : [{ name, value: value ?? '', isDefault: off !== undefined, comment: before }]
  })

  test('names the variables of the configuration, all of them, in its order and no other', () => {
    expect(variables.map(({ name }) => name)).toEqual(environmentVariables)
  })

  test('says of each variable what it is', () => {
    const bare = variables.filter(
      ({ comment }) => !/^# \w.{15,}/.test(comment) || /^# [A-Z_]+=/.test(comment),
    )
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  test('leaves nothing out that must be given, and shows every default as the configuration has it', () => {
    const given = Object.fromEntries(variables.filter((v) => !v.isDefault).map((v) => [v.name, v.value]))
    const withDefaults = Object.fromEntries(variables.map(({ name, value }) => [name, value]))
    expect(readConfig(given)).toEqual(readConfig(withDefaults))
  })

  test('holds no real secret', () => {
    for (const { name, value } of variables.filter(({ name }) => /SECRET$|DATABASE_URL/.test(name))) {
      expect(`${name}=${value}`).toContain('CHANGE-ME')
    }
  })
})

describe('compose.yaml', () => {
  test('gives both instances every variable, and no other', () => {
    for (const { environment } of products) {
      expect(Object.keys(environment).sort()).toEqual([...deployable].sort())
    }
  })

  test('takes every value from outside: a missing one stops it, an optional one may be empty', () => {
    for (const name of required) {
      expect(products[0]!.environment[name]).toBe(`\${${name}:?}`)
    }
    const fixed = Object.entries(products[0]!.environment).filter(([, value]) => !value.includes('${'))
    expect(fixed).toEqual([['PORT', '3978']])
  })

  test('an empty optional variable means its default', () => {
    const given = {
      ...Object.fromEntries(required.map((name) => [name, '00000000-0000-4000-8000-000000000001'])),
      PUBLIC_URL: 'https://rammehjul.example',
      SECRETARIAT_MAILBOX: 'rammeaftale@rammehjul.example',
    }
    const optional = environmentVariables.filter((name) => !required.includes(name))
    expect(readConfig({ ...given, ...Object.fromEntries(optional.map((name) => [name, ''])) })).toEqual(
      readConfig(given),
    )
  })

  test('runs two instances on one PostgreSQL, on two ports of this machine only', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'first', 'second'])
    expect(products.map(({ ports }) => ports)).toEqual([['127.0.0.1:3978:3978'], ['127.0.0.1:3979:3978']])
    expect(compose.services['postgres']!.ports).toBeUndefined()
    expect(new Set(products.map(({ environment }) => environment['DATABASE_URL'])).size).toBe(1)
  })

  test('lets an instance write to its memory only', () => {
    for (const product of products) {
      expect(product).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] })
    }
  })
})

describe('the container app', () => {
  const app = readInfra('bicep/modules/app.bicep')
  const env = [...app.matchAll(/\{ name: '([A-Z_]+)', (value|secretRef): ([^}]+?) \}/g)]
  const names = env.map((match) => match[1]!)

  test('is given everything that must be given, the database, and no variable that the product does not know', () => {
    expect([...required, 'DATABASE_URL'].filter((name) => !names.includes(name))).toEqual([])
    expect(names.filter((name) => !deployable.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('takes the two secrets from the key vault and nothing else from there', () => {
    const secret = env.filter((match) => match[2] === 'secretRef').map((match) => [match[1], match[3]])
    expect(secret).toEqual([
      ['DATABASE_URL', "'database-url'"],
      ['APP_SECRET', "'app-secret'"],
    ])
    expect(app.match(/keyVaultUrl:/g)).toHaveLength(2)
  })

  test('runs two replicas and asks /healthz and /readyz', () => {
    expect(app).toMatch(/minReplicas: 2\n\s+maxReplicas: 2/)
    const probes = [...app.matchAll(/type: '(\w+)'\n\s+httpGet: \{ path: '(\/\w+)'/g)].map((m) => [
      m[1],
      m[2],
    ])
    expect(probes).toEqual([
      ['Startup', '/healthz'],
      ['Liveness', '/healthz'],
      ['Readiness', '/readyz'],
    ])
  })
})
