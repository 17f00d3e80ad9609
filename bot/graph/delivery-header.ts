/**
 * The header by which a mail of ours is known again when it comes back; its value is the delivery's id (a UUID).
 * Graph takes only headers of one's own that begin with `x-`.
 */
export const DELIVERY_HEADER = 'x-rammehjul-delivery'
