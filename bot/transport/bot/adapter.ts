import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import {
  AuthenticationError,
  BotFrameworkAuthenticationFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Logger } from 'pino'
import type { Config } from '../../config.ts'
import { channelTokens } from './channel-token.ts'
import { type ConnectorFor, KeptClients } from './kept-clients.ts'

/** As whom the bot speaks to Teams. */
export type BotIdentity = { credentials: ServiceClientCredentialsFactory; connectorFor: ConnectorFor }

/** What Microsoft's own description of the connector calls the bot's scope; the same in every cloud but the national ones. */
const SCOPE = 'https://api.botframework.com'

/**
 * Every parameter is given: the factory drops all its defaults as soon as one of them is. Checks of tokens are
 * always on.
 */
function authentication(config: Config, { credentials, connectorFor }: BotIdentity): KeptClients {
  const metadata = config.botOpenIdMetadata
  return new KeptClients(
    BotFrameworkAuthenticationFactory.create(
      '',
      true,
      `${config.loginUrl}/${config.hostTenantId}`,
      SCOPE,
      config.botTokenIssuer,
      config.botServiceUrl,
      metadata,
      metadata,
      'urn:botframework:azure',
      credentials,
      { requiredEndorsements: [] },
    ),
    connectorFor,
  )
}

/**
 * `refused`: the token did not pass, and nothing of the request was looked at. `unavailable`: it could not be checked, since
 * the channel's keys are out of reach.
 */
export type Turn = { status: number; body?: unknown } | 'refused' | 'unavailable'

export class BotAdapter extends CloudAdapter {
  readonly #checkToken: ReturnType<typeof channelTokens>
  readonly #log: Logger

  constructor(config: Config, bot: BotIdentity, log: Logger) {
    super(authentication(config, bot))
    this.#checkToken = channelTokens(config)
    this.#log = log
  }

  /** Checks the request's token and runs one turn. Throws only for faults of our own. */
  async turn(
    authorization: string,
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Turn> {
    const check = await this.#checkToken(authorization, activity)
    if (!check.ok) return check.why === 'refused' ? this.#refuse(check.reason) : this.#giveUp(check.error)
    let begun = false
    try {
      const response: InvokeResponse | undefined = await this.processActivity(
        authorization,
        activity as Activity,
        (context) => {
          begun = true
          return logic(context)
        },
      )
      return response === undefined
        ? { status: 200 }
        : { status: response.status, body: response.body as unknown }
    } catch (error) {
      if (begun || !(error instanceof AuthenticationError)) throw error
      return error.statusCode === 401 ? this.#refuse('the framework’s own check') : this.#giveUp(error)
    }
  }

  #refuse(reason: string): 'refused' {
    this.#log.warn({ reason }, 'channel token refused')
    return 'refused'
  }

  #giveUp(error: unknown): 'unavailable' {
    this.#log.error({ err: error }, 'keys for channel tokens are out of reach')
    return 'unavailable'
  }
}
