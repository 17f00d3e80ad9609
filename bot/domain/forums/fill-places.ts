/**
 * Puts people on places so that as many as possible are filled: somebody who fits two is moved when another fits only one
 * of them, so that no gap is told where there is none. Nobody whom `taken` holds loses a place, though it may be another.
 * Augmenting paths; a forum has a hundred places at most.
 */
export function fillPlaces<Place, Person>(
  places: readonly Place[],
  people: readonly Person[],
  fits: (place: Place, person: Person) => boolean,
  taken: ReadonlyMap<Person, Place> = new Map(),
): Map<Person, Place> {
  const seated = new Map(taken)
  const sit = (place: Place, asked: Set<Person>): boolean => {
    for (const person of people) {
      if (asked.has(person) || !fits(place, person)) continue
      asked.add(person)
      const other = seated.get(person)
      if (other !== undefined && !sit(other, asked)) continue
      seated.set(person, place)
      return true
    }
    return false
  }
  for (const place of places) sit(place, new Set())
  return seated
}
