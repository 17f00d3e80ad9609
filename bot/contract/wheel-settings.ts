import { z } from 'zod'

/** How many working days before its day whoever is responsible is reminded; null: nobody is. */
const remindWorkingDays = z.number().int().min(0).max(60).nullable()

/** What the secretariat has chosen for each region's wheel. */
export const wheelSettings = z.object({
  items: z.array(z.object({ regionCode: z.string(), name: z.string(), remindWorkingDays })),
})

export const wheelSettingsInput = z.object({ regionCode: z.string().max(20), remindWorkingDays })

export type WheelSettings = z.infer<typeof wheelSettings>
