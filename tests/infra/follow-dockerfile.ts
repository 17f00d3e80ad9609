import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { environmentOf, readCopy, readDockerfile, valuesOf, type Stage } from './read-dockerfile.ts'

export type FollowedImage = {
  /** What the image's working folder holds; nobody may write to it. */
  folder: string
  /** Folder with nothing but the `node` that tests run on, readable for everybody. */
  bin: string
  environment: Record<string, string>
  command: string[]
  healthCheck: string[]
  /** The image's user, where the machine lets us be another one. */
  user: { uid: number; gid: number } | undefined
  /** Steps that were replaced because they want the network. */
  replaced: string[]
  remove(): void
}

/**
 * Does by hand what `docker build` does, on a copy of the checkout. Two steps want the network and are replaced: `npm ci` by the
 * packages that are installed already, `npm prune` by a copy of those of them that the lock file calls production packages.
 */
export function followDockerfile(checkout: string): FollowedImage {
  const stages = readDockerfile(readFileSync(join(checkout, 'infra/Dockerfile'), 'utf8'))
  const top = mkdtempSync(join(tmpdir(), 'rammehjul-image-'))
  chmodSync(top, 0o755)
  const bin = join(top, 'bin')
  mkdirSync(bin)
  cpSync(process.execPath, join(bin, 'node'))
  const replaced: string[] = []
  stages.forEach((stage, index) => {
    followStage(stage, stages, join(top, String(index)), top, checkout, bin, replaced)
  })
  const image = stages.at(-1)!
  const folder = join(top, String(stages.length - 1))
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder])
  const [uid, gid] = valuesOf(image, 'USER')[0]!.split(':').map(Number)
  return {
    folder,
    bin,
    environment: environmentOf(image),
    command: JSON.parse(valuesOf(image, 'CMD')[0]!) as string[],
    healthCheck: JSON.parse(/CMD (\[.*\])$/.exec(valuesOf(image, 'HEALTHCHECK')[0]!)![1]!) as string[],
    user: process.getuid?.() === 0 ? { uid: uid!, gid: gid! } : undefined,
    replaced,
    remove() {
      execFileSync('chmod', ['-R', 'u+w', top])
      rmSync(top, { recursive: true })
    },
  }
}

function followStage(
  stage: Stage,
  stages: Stage[],
  folder: string,
  top: string,
  checkout: string,
  bin: string,
  replaced: string[],
): void {
  mkdirSync(folder)
  const workdir = valuesOf(stage, 'WORKDIR')[0]!
  for (const { name, value } of stage.instructions) {
    if (name === 'COPY') {
      const { from, sources, target } = readCopy(value)
      const origin =
        from === undefined ? checkout : join(top, String(stages.findIndex((other) => other.name === from)))
      for (const source of sources) {
        const path = source.replace(`${workdir}/`, '')
        copy(join(origin, path), target.endsWith('/') ? join(folder, target, path) : join(folder, target))
      }
    } else if (name === 'RUN' && value.startsWith('npm ci ')) {
      symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'))
      replaced.push(value)
    } else if (name === 'RUN' && value.startsWith('npm prune --omit=dev ')) {
      rmSync(join(folder, 'node_modules'))
      copyProductionPackages(checkout, folder)
      replaced.push(value)
    } else if (name === 'RUN') {
      const env = { PATH: `${bin}:/usr/local/bin:/usr/bin:/bin` }
      execFileSync('sh', ['-ec', value], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
    }
  }
}

/** What .dockerignore holds back, wherever it lies. */
const heldBack = /\/(node_modules|\.data)$/

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  const isAsked = heldBack.test(from)
  cpSync(from, to, { recursive: true, filter: (path) => isAsked || !heldBack.test(path) })
}

function copyProductionPackages(checkout: string, folder: string): void {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  const isTop = /^node_modules\/(@[^/]+\/)?[^/]+$/
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    if (dev || !isTop.test(path) || !existsSync(join(checkout, path))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    execFileSync('cp', ['-R', join(checkout, path), join(folder, path)])
  }
}
