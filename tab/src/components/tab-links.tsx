import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link, NavLink } from 'react-router'

const useStyles = makeStyles({
  nav: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
  link: {
    padding: '12px 0 10px',
    borderBottom: '2px solid transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
})

/** `here`: the page belongs to it though its address does not begin with the place's own. */
export type Place = { to: string; name: string; end: boolean; here?: boolean }

/** Links that look as Teams' tabs do; each is a page with an address of its own. */
export function TabLinks({
  label,
  places,
  className,
}: {
  label: string
  places: Place[]
  className?: string
}) {
  const styles = useStyles()
  return (
    <nav aria-label={label} className={mergeClasses(styles.nav, className)}>
      {places.map(({ to, name, end, here = false }) =>
        here ? (
          <Link key={to} to={to} aria-current="page" className={mergeClasses(styles.link, styles.here)}>
            {name}
          </Link>
        ) : (
          <NavLink
            key={to}
            to={to}
            end={end}
            className={({ isActive }) => mergeClasses(styles.link, isActive && styles.here)}
          >
            {name}
          </NavLink>
        ),
      )}
    </nav>
  )
}
