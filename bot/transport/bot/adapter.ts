import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import {
  AuthenticationError,
  BotFrameworkAuthenticationFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Config } from '../../config.ts'
import { KeptClients } from './kept-clients.ts'

/** What Microsoft's own description of the connector calls the bot's scope; the same in every cloud but the national ones. */
const SCOPE = 'https://api.botframework.com'

/**
 * Every parameter is given: the factory drops all its defaults as soon as one of them is. Checks of tokens are
 * always on.
 */
function authentication(config: Config, credentials: ServiceClientCredentialsFactory): KeptClients {
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
  )
}

/** `refused`: the token did not pass; nothing of the request was looked at. */
export type Turn = { status: number; body?: unknown } | 'refused'

export class BotAdapter extends CloudAdapter {
  constructor(config: Config, credentials: ServiceClientCredentialsFactory) {
    super(authentication(config, credentials))
  }

  /** Checks the request's token and runs one turn. Throws only for faults of our own. */
  async turn(
    authorization: string,
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Turn> {
    // Without a service address the framework would not compare it with the token's.
    if (typeof activity.serviceUrl !== 'string' || activity.serviceUrl === '') return 'refused'
    try {
      const response: InvokeResponse | undefined = await this.processActivity(
        authorization,
        activity as Activity,
        logic,
      )
      return response === undefined
        ? { status: 200 }
        : { status: response.status, body: response.body as unknown }
    } catch (error) {
      if (isTokenFault(error)) return 'refused'
      throw error
    }
  }
}

/** A bad signature, a wrong algorithm and a token of the wrong time come as errors of jsonwebtoken, not as a 401. */
const tokenFaults = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'])

const isTokenFault = (error: unknown): boolean =>
  error instanceof AuthenticationError || (error instanceof Error && tokenFaults.has(error.name))
