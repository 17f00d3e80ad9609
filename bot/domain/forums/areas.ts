/** A part of a region by which a geographical spread is told. */
export type Area = { id: string; name: string; municipalities: readonly string[] }

/** Statistics Denmark's *landsdele*: each of the 98 municipalities lies in one, and none crosses a region's border. */
export const PROVINCES: readonly Area[] = [
  area('byen-koebenhavn', 'Byen København', '101 147 155 185'),
  area('koebenhavns-omegn', 'Københavns omegn', '151 153 157 159 161 163 165 167 169 173 175 183 187'),
  area('nordsjaelland', 'Nordsjælland', '190 201 210 217 219 223 230 240 250 260 270'),
  area('bornholm', 'Bornholm', '400'),
  area('oestsjaelland', 'Østsjælland', '253 259 265 269 350'),
  area('vest-og-sydsjaelland', 'Vest- og Sydsjælland', '306 316 320 326 329 330 336 340 360 370 376 390'),
  area('fyn', 'Fyn', '410 420 430 440 450 461 479 480 482 492'),
  area('sydjylland', 'Sydjylland', '510 530 540 550 561 563 573 575 580 607 621 630'),
  area('oestjylland', 'Østjylland', '615 706 707 710 727 730 740 741 746 751 766'),
  area('vestjylland', 'Vestjylland', '657 661 665 671 756 760 779 791'),
  area('nordjylland', 'Nordjylland', '773 787 810 813 820 825 840 846 849 851 860'),
]

/** The areas that hold any of the municipalities, each with those of them that it holds. */
export function areasOf(municipalities: readonly string[], areas: readonly Area[] = PROVINCES): Area[] {
  return areas
    .map((one) => ({
      ...one,
      municipalities: one.municipalities.filter((id) => municipalities.includes(id)),
    }))
    .filter((one) => one.municipalities.length > 0)
}

/** `codes`: the municipalities' official codes with spaces between. */
export function area(id: string, name: string, codes: string): Area {
  return { id, name, municipalities: codes.split(' ') }
}
