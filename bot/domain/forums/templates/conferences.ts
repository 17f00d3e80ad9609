import { anyNumber } from '../composition-rule.ts'
import type { ForumTemplate } from '../template.ts'
import type { Who } from '../who.ts'
import { ORDINARY } from './ordinary-forum.ts'

const invited = (who: Who) => ({ rule: 'in_all', who, count: anyNumber, spread: false }) as const

/** *Novemberkonferencen*: the professionals'. */
export const novemberConference: ForumTemplate = {
  ...ORDINARY,
  kind: 'november_conference',
  names: ['Novemberkonferencen'],
  scope: 'region',
  does: 'Drøfter aktuelle problemstillinger og udviklingsområder til den næste rammeaftale.',
  composition: [
    invited({
      bodies: ['municipality', 'region'],
      posts: ['director', 'head', 'professional', 'consultant'],
    }),
    invited({ bodies: ['secretariat', 'kkr'], posts: [] }),
  ],
  chair: { chair: 'none' },
  cadence: [{ cadence: 'months', months: [11] }],
}

/** *Januarkonferencen*: the politicians'; the chairs and vice-chairs of the local user organisations are invited. */
export const januaryConference: ForumTemplate = {
  ...ORDINARY,
  kind: 'january_conference',
  names: ['Januarkonferencen'],
  scope: 'region',
  does: 'Sætter rammen for næste års rammeaftale og får resultaterne fra Dialogforum.',
  composition: [
    invited({ bodies: ['municipality', 'region'], posts: ['politician', 'director'] }),
    invited({
      bodies: ['user_organisation', 'disability_organisations', 'school_and_parents', 'disability_council'],
      posts: ['chair', 'vice_chair'],
    }),
    invited({ bodies: ['secretariat', 'kkr'], posts: [] }),
  ],
  chair: { chair: 'none' },
  cadence: [{ cadence: 'months', months: [1] }],
}
