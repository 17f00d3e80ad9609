import { type LiveMessage, liveMessage } from '../../bot/contract/live.ts'

/** Opens a stream with the person's token and collects what comes by it. */
export async function hearLive(address: string, token: string) {
  const leaving = new AbortController()
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip, br' },
    signal: leaving.signal,
  })
  const heard: LiveMessage[] = []
  const reading = read(response, heard)
  return {
    response,
    heard,
    leave: async () => {
      leaving.abort()
      await reading
    },
  }
}

async function read(response: Response, heard: LiveMessage[]): Promise<string> {
  let rest = ''
  try {
    for await (const chunk of response.body ?? []) {
      const events = (rest + Buffer.from(chunk).toString('utf8')).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) heard.push(liveMessage.parse(JSON.parse(event.replace(/^data: /, ''))))
    }
  } catch (error) {
    return (error as Error).name
  }
  return 'ended'
}
