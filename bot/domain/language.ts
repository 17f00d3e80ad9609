/** The languages of cards, mails and the tab. Danish is the language of the product, English its second. */
export type Language = 'da' | 'en'
