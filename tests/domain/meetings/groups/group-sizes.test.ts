import { expect, test } from '@jest/globals'
import { misfitText, sizesMisfit } from '../../../../bot/domain/meetings/groups/group-sizes.ts'

test('sizes fit when they give a place to each, and no place is left over', () => {
  expect(sizesMisfit([7, 7, 8], 22)).toBeNull()
  expect(sizesMisfit([7, 7, 8], 21)).toEqual({ places: 22, people: 21 })
  expect(sizesMisfit([7, 7, 7], 22)).toEqual({ places: 21, people: 22 })
})

test('groups without a size take the rest, as long as there is a rest', () => {
  expect(sizesMisfit([7, null, null], 22)).toBeNull()
  expect(sizesMisfit([null, null, null], 0)).toBeNull()
  expect(sizesMisfit([20, null, 4], 22)).toEqual({ places: 24, people: 22 })
})

test('what does not fit is said with what to do', () => {
  expect(misfitText({ places: 22, people: 21 }, 'da')).toBe(
    'Størrelserne giver 22 pladser, men der er 21 deltagere. Sæt en af dem ned, eller lad et felt stå tomt.',
  )
  expect(misfitText({ places: 1, people: 4 }, 'da')).toBe(
    'Størrelserne giver 1 plads, men der er 4 deltagere. Sæt en af dem op, eller lad et felt stå tomt til resten.',
  )
})
