import type { Activity } from 'botbuilder'
import {
  AuthenticationError,
  BotFrameworkAuthentication,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector'
import { inTime } from './in-time.ts'

/** The client for a service address, kept: it tries once, and follows no redirect with the bot's token. */
export type ConnectorFor = (serviceUrl: string) => ConnectorClient

/** The framework waits for the channel's keys, which it fetches once a day, for as long as the connection stands. */
const CHECK_TIMEOUT_MS = 5_000

/**
 * The token checks of the framework as they are, with clients that are kept instead of those that it would make anew at
 * every turn: making a ConnectorClient and a UserTokenClient costs more than half of a turn.
 */
export class KeptClients extends BotFrameworkAuthentication {
  readonly #checks: BotFrameworkAuthentication
  readonly #connectors: ConnectorFactory
  #tokens: Promise<UserTokenClient> | null = null

  constructor(checks: BotFrameworkAuthentication, connectorFor: ConnectorFor) {
    super()
    this.#checks = checks
    this.#connectors = new KeptConnectors(connectorFor)
  }

  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await inTime(
      this.#checks.authenticateRequest(activity, authHeader),
      CHECK_TIMEOUT_MS,
      () => new AuthenticationError('The channel’s keys do not come', 503),
    )
    return { ...result, connectorFactory: this.#connectors }
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('streaming is not used')
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors
  }

  /** One for all: it is bound to our app's id, which every checked token names. */
  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= this.#checks.createUserTokenClient(claimsIdentity)
    return this.#tokens
  }

  override getOriginatingAudience(): string {
    return this.#checks.getOriginatingAudience()
  }
}

class KeptConnectors extends ConnectorFactory {
  readonly #connectorFor: ConnectorFor

  constructor(connectorFor: ConnectorFor) {
    super()
    this.#connectorFor = connectorFor
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return Promise.resolve(this.#connectorFor(serviceUrl))
  }
}
