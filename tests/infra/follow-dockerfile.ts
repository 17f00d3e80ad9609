import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
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
  const folderOf = (name: string) => join(top, String(stages.findIndex((stage) => stage.name === name)))
  const remove = () => {
    execFileSync('chmod', ['-R', 'u+w', top])
    rmSync(top, { recursive: true })
  }
  try {
    stages.forEach((stage, index) => {
      followStage(stage, join(top, String(index)), { checkout, bin, replaced, folderOf })
    })
  } catch (error) {
    remove()
    throw error
  }
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
    remove,
  }
}

type Build = { checkout: string; bin: string; replaced: string[]; folderOf: (stage: string) => string }

function followStage(stage: Stage, folder: string, { checkout, bin, replaced, folderOf }: Build): void {
  mkdirSync(folder)
  const workdir = valuesOf(stage, 'WORKDIR')[0]!
  for (const { name, value } of stage.instructions) {
    if (name === 'COPY') {
      const { from, sources, target } = readCopy(value)
      const origin = from === undefined ? checkout : folderOf(from)
      for (const source of sources) {
        const path = source.replace(`${workdir}/`, '')
        const place = target.endsWith('/') ? join(folder, target, path) : join(folder, target)
        mkdirSync(dirname(place), { recursive: true })
        // A stage is thrown away once its files are taken, so they need not lie there twice.
        if (from !== undefined) renameSync(join(origin, path), place)
        else cpSync(join(origin, path), place, { recursive: true, filter: (file) => !heldBack.test(file) })
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

function copyProductionPackages(checkout: string, folder: string): void {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  const isTop = /^node_modules\/(@[^/]+\/)?[^/]+$/
  const packages = Object.entries(lock.packages)
    .filter(([path, { dev }]) => !dev && isTop.test(path) && existsSync(join(checkout, path)))
    .map(([path]) => path)
  for (const [parent, paths] of Map.groupBy(packages, (path) => dirname(path))) {
    mkdirSync(join(folder, parent), { recursive: true })
    execFileSync('cp', ['-R', ...paths.map((path) => join(checkout, path)), join(folder, parent)])
  }
}
