import { makeStyles, tokens } from '@fluentui/react-components'
import { memo, use, useState } from 'react'
import type { Mark } from '../../../../../bot/domain/wheel/layout/lay-out-wheel.ts'
import { ThemeContext } from '../../../app/theme-context.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import type { PictureItem } from './picture-item.ts'
import { useMarkClasses, WheelMark } from './wheel-mark.tsx'

const useStyles = makeStyles({
  // In high contrast the lines behind a title are as bright as it is: they stop short of its letters, which inherit this.
  haloed: { stroke: tokens.colorNeutralBackground1 },
})

type Props = {
  /** In the order in which they are read. */
  marks: readonly Mark[]
  items: ReadonlyMap<string, PictureItem>
  scope: string
  current: string | null
  lifted: string | null
}

/** All marks; while one is dragged nothing here changes, and so nothing is drawn anew. */
export const WheelMarks = memo(function WheelMarks({ marks, items, scope, current, lifted }: Props) {
  const texts = useTexts(wheelTexts)
  const made = useMarkClasses()
  // The same object at every drawing, so that a mark that did not change is left alone.
  const [classes] = useState(made)
  const { haloed } = useStyles()
  const isContrast = use(ThemeContext) === 'contrast'
  const drawn = marks.map((mark, nth) => {
    const item = items.get(mark.id)
    return item === undefined ? null : (
      <WheelMark
        key={mark.id}
        mark={mark}
        item={item}
        name={mark.number === null ? item.name : texts.numbered(item.name, mark.number.value)}
        scope={scope}
        nth={nth}
        classes={classes}
        tabbable={mark.id === current}
        lifted={mark.id === lifted}
      />
    )
  })
  return <g className={isContrast ? haloed : undefined}>{drawn}</g>
})
