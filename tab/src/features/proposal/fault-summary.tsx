import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldId } from './field-id.ts'
import type { Faults } from './proposal-form.ts'

/** All faults in one place, each leading to its field. Takes the focus when a button has found them, not as they are mended. */
export function FaultSummary({ faults }: { faults: Faults }) {
  const texts = useTexts(proposalTexts)
  const box = useRef<HTMLDivElement>(null)
  const list = Object.entries(faults)
  const named = (field: string, fault: string) => {
    const label = texts.labels[field as keyof typeof texts.labels]
    return label === undefined ? fault : `${label}: ${fault}`
  }
  const before = useRef(0)
  useEffect(() => {
    const count = Object.keys(faults).length
    if (count > 0 && count >= before.current) box.current?.focus()
    before.current = count
  }, [faults])
  if (list.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} style={{ outline: 'none' }}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.faultsTitle(list.length)}</MessageBarTitle>
          <ul style={{ listStyle: 'none', margin: '4px 0 0', padding: 0 }}>
            {list.map(([field, fault]) => (
              <li key={field}>
                <Link
                  as="button"
                  inline
                  style={{ textAlign: 'left' }}
                  onClick={() => document.getElementById(fieldId(field))?.focus()}
                >
                  {named(field, fault)}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
