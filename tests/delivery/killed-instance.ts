import { pino } from 'pino'
import { readConfig } from '../../bot/config.ts'
import { BotCredentialsFactory } from '../../bot/delivery/bot-credentials.ts'
import { deliverDue } from '../../bot/delivery/deliver-due.ts'
import { createTeamsSender } from '../../bot/delivery/teams-sender.ts'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { createDirectory } from '../../bot/graph/directory.ts'
import { createGraphClients } from '../../bot/graph/graph-clients.ts'
import { createMailbox } from '../../bot/graph/mailbox.ts'
import { connect } from '../../bot/store/connect.ts'
import { demoDeps } from '../support/demo-deps.ts'

/**
 * An instance of the product that delivers and kills itself as `kill -9` would when it has sent so many cards and mails,
 * before it can write the last one down. The product's variables and CLOCK_OFFSET_MS and DIES_AFTER are its environment.
 */
const config = readConfig(process.env)
const offset = Number(process.env.CLOCK_OFFSET_MS)
let left = Number(process.env.DIES_AFTER)

const url = config.databaseUrl ?? ''
const db = connect({ url, log: pino({ level: 'silent' }) })
const tokens = createAppTokens(config)
const clients = createGraphClients(config, tokens)
const directory = createDirectory(config, clients)
const clock = () => new Date(Date.now() + offset)
const { deps } = await demoDeps({ db, url }, { config, clock, directory })
const teams = createTeamsSender(config, new BotCredentialsFactory(config, tokens))
const mailbox = createMailbox(config, clients)

const thenDie = async <T>(work: Promise<T>): Promise<T> => {
  const done = await work
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
  return done
}

await deliverDue({
  ...deps,
  teams: {
    send: (chat, message) => thenDie(teams.send(chat, message)),
    update: (chat, activityId, message) => thenDie(teams.update(chat, activityId, message)),
  },
  mailbox: { ...mailbox, send: (mail) => thenDie(mailbox.send(mail)) },
})
