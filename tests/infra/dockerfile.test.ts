import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { environmentVariables } from '../../bot/config.ts'
import { readInfra } from './product-variables.ts'
import { environmentOf, readCopy, readDockerfile, valuesOf } from './read-dockerfile.ts'

const stages = readDockerfile(readInfra('Dockerfile'))
const image = stages.at(-1)!
const root = new URL('../../', import.meta.url)
const own = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  dependencies: { node: string }
}

test('the image is made on the very Node.js that npm scripts run on', () => {
  expect(stages.map(({ base }) => base)).toEqual(
    stages.map(() => `node:${own.dependencies.node}-bookworm-slim`),
  )
})

test('the image sets only variables that the product knows, and no secret', () => {
  const known = [...environmentVariables, 'NODE_ENV']
  expect(Object.keys(environmentOf(image)).filter((name) => !known.includes(name))).toEqual([])
  expect(readInfra('Dockerfile')).not.toMatch(/(SECRET|PASSWORD|DATABASE_URL)=/)
})

test('one port everywhere: the image, its check, the compose file and the container app', () => {
  const port = environmentOf(image)['PORT']
  expect(valuesOf(image, 'EXPOSE')).toEqual([port])
  expect(valuesOf(image, 'HEALTHCHECK')[0]).toContain('process.env.PORT')
  expect(readInfra('compose.yaml')).toContain(`PORT: '${port}'`)
  expect(readInfra('bicep/modules/app.bicep')).toContain(`var port = ${port}\n`)
})

test('the product runs as a numbered user that is not root', () => {
  expect(valuesOf(image, 'USER')).toEqual(['1000:1000'])
})

test('the health check asks /healthz, with an end to its patience', () => {
  const [check] = valuesOf(image, 'HEALTHCHECK')
  expect(check).toContain('/healthz')
  expect(check).toContain('AbortSignal.timeout(')
})

test('the container starts the product and nothing in between', () => {
  expect(valuesOf(image, 'CMD')).toEqual(['["node", "bot/main.ts"]'])
  expect(valuesOf(image, 'ENTRYPOINT')).toEqual([])
})

test('no install script of a package runs while the image is made', () => {
  const installs = stages.flatMap((stage) => valuesOf(stage, 'RUN')).filter((run) => run.startsWith('npm '))
  expect(installs.length).toBeGreaterThan(0)
  expect(installs.filter((run) => !run.includes('--ignore-scripts'))).toEqual([])
})

test('what is copied into the image, and nothing else, is let through to the builder', () => {
  const ignore = readFileSync(new URL('.dockerignore', root), 'utf8').split('\n')
  const through = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1))
  const copied = stages
    .flatMap((stage) => valuesOf(stage, 'COPY').map(readCopy))
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources)
  expect(ignore.filter((line) => line !== '' && !line.startsWith('#'))[0]).toBe('*')
  expect(through.sort()).toEqual(copied.sort())
})
