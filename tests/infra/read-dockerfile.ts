export type Instruction = { name: string; value: string }
export type Stage = { base: string; name: string | undefined; instructions: Instruction[] }

/** A Dockerfile as its stages, with continued lines joined, comments left out and the arguments before FROM filled in. */
export function readDockerfile(source: string): Stage[] {
  const lines = source
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
  const args: Record<string, string> = {}
  const stages: Stage[] = []
  for (const line of lines) {
    const [, name, value] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`Not an instruction: ${line}`)
    const filled = value.replace(/\$\{(\w+)\}/g, (whole, arg: string) => args[arg] ?? whole)
    if (name === 'FROM') {
      const [base, , stage] = filled.split(/\s+/)
      stages.push({ base: base!, name: stage, instructions: [] })
    } else if (stages.length === 0) {
      const [arg, given] = filled.split('=')
      args[arg!] = given!
    } else stages.at(-1)!.instructions.push({ name, value: filled })
  }
  return stages
}

/** Values of every instruction of one name, in order. */
export function valuesOf(stage: Stage, name: string): string[] {
  return stage.instructions.filter((instruction) => instruction.name === name).map(({ value }) => value)
}

/** What the stage sets for the process that it starts. */
export function environmentOf(stage: Stage): Record<string, string> {
  const pairs = valuesOf(stage, 'ENV').flatMap((value) => value.split(/\s+/))
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))
}

/** A COPY: where from (a stage, or the folder that is built), which paths, and where to. */
export function readCopy(value: string): { from: string | undefined; sources: string[]; target: string } {
  const words = value.split(/\s+/)
  const from = words[0]!.startsWith('--from=') ? words.shift()!.slice('--from='.length) : undefined
  return { from, sources: words.slice(0, -1), target: words.at(-1)! }
}
