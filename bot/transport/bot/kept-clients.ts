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

/**
 * The token checks of the framework as they are, with the clients that it would make anew at every turn kept instead:
 * making a ConnectorClient and a UserTokenClient costs more than half of a turn.
 */
export class KeptClients extends BotFrameworkAuthentication {
  readonly #checks: BotFrameworkAuthentication
  #tokens: Promise<UserTokenClient> | null = null
  readonly #factories = new Map<string, KeptConnectors>()

  constructor(checks: BotFrameworkAuthentication) {
    super()
    this.#checks = checks
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
    return { ...result, connectorFactory: this.#factory(result.audience, result.connectorFactory) }
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('streaming is not used')
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.#checks.createConnectorFactory(claimsIdentity)
  }

  /** One for all: it is bound to our app's id, which every checked token names. */
  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= this.#checks.createUserTokenClient(claimsIdentity)
    return this.#tokens
  }

  override getOriginatingAudience(): string {
    return this.#checks.getOriginatingAudience()
  }

  #factory(audience: string, made: ConnectorFactory | undefined): ConnectorFactory | undefined {
    if (made === undefined) return undefined
    const kept = this.#factories.get(audience) ?? new KeptConnectors(made)
    if (this.#factories.size < 10) this.#factories.set(audience, kept)
    return kept
  }
}

/** The framework waits for the channel's keys, which it fetches once a day, for as long as the connection stands. */
const CHECK_TIMEOUT_MS = 5_000

/** Service addresses come from checked tokens; Teams has a handful of them. */
const MOST_CLIENTS = 50

class KeptConnectors extends ConnectorFactory {
  readonly #made: ConnectorFactory
  readonly #clients = new Map<string, Promise<ConnectorClient>>()

  constructor(made: ConnectorFactory) {
    super()
    this.#made = made
  }

  override create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const known = this.#clients.get(serviceUrl)
    if (known !== undefined) return known
    if (this.#clients.size >= MOST_CLIENTS) this.#clients.clear()
    const client = this.#made.create(serviceUrl, audience)
    this.#clients.set(serviceUrl, client)
    client.catch(() => this.#clients.delete(serviceUrl))
    return client
  }
}
