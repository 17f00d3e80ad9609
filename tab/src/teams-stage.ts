import { meeting } from '@microsoft/teams-js'

/** Shows an address of ours to everybody in the meeting that we stand beside. False: Teams would not. */
export function shareToStage(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      meeting.shareAppContentToStage((error, shown) => resolve(error === null && shown === true), address)
    } catch {
      // A Teams that has no stage says so by throwing.
      resolve(false)
    }
  })
}
