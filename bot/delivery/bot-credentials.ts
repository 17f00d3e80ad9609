import { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Config } from '../config.ts'
import type { AppTokens } from '../graph/app-tokens.ts'

/** What a token must be asked for to be taken by the Bot Connector (Microsoft's own name, the same everywhere). */
export const BOT_CONNECTOR_AUDIENCE = 'https://api.botframework.com'

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>
type BotConfig = Pick<Config, 'appId' | 'hostTenantId' | 'botServiceUrl'>

/**
 * Whether the bot's token may be sent to an address: it must travel encrypted, unless it is the very service
 * that the configuration names.
 */
export function isTrustedServiceUrl(config: Pick<Config, 'botServiceUrl'>, url: string) {
  if (!URL.canParse(url)) return false
  const { protocol, origin } = new URL(url)
  return protocol === 'https:' || origin === new URL(config.botServiceUrl).origin
}

/**
 * The bot's credentials, for what it sends on its own and for the CloudAdapter's replies. The token always
 * comes from the bot's home tenant, whichever tenant the person is in.
 */
export class BotCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #config: BotConfig
  readonly #tokens: AppTokens

  constructor(config: BotConfig, tokens: AppTokens) {
    super()
    this.#config = config
    this.#tokens = tokens
  }

  override async isValidAppId(appId: string) {
    return appId === this.#config.appId
  }

  /** Checks of incoming requests are never off. */
  override async isAuthenticationDisabled() {
    return false
  }

  override async createCredentials(appId: string, audience: string | undefined): Promise<Credentials> {
    if (appId !== this.#config.appId) throw new Error('Credentials were asked for another app than ours')
    return this.credentials(audience || BOT_CONNECTOR_AUDIENCE)
  }

  /** Signs requests with the bot's token; refuses (throws) an address that may not have it. */
  credentials(audience = BOT_CONNECTOR_AUDIENCE): Credentials {
    return {
      signRequest: async (request) => {
        if (!isTrustedServiceUrl(this.#config, request.url)) {
          throw new Error('The bot sends its token to https addresses only')
        }
        const answer = await this.#tokens.get(this.#config.hostTenantId, `${audience}/.default`)
        if (!answer.ok) throw new Error('The home tenant has no consent for the bot')
        request.headers.set('authorization', `Bearer ${answer.token}`)
        return request
      },
    }
  }

  /** After a 401: the next request fetches a new token. */
  forgetToken() {
    this.#tokens.forget(this.#config.hostTenantId, `${BOT_CONNECTOR_AUDIENCE}/.default`)
  }
}
