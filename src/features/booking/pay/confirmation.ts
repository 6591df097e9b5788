/** A field of the card form. */
export type CardField = 'number' | 'expiry' | 'cvc';

/**
 * What the provider said to the browser when it was asked to take the money. None of it is believed by our server:
 * it asks the provider itself.
 */
export type Confirmation =
  /** It took the money. */
  | { readonly kind: 'paid' }
  /** It did not; another card may be tried. */
  | { readonly kind: 'declined' }
  /** It did not even try, because something in the form is wrong; `field` is absent where the form shows it itself. */
  | { readonly kind: 'incomplete'; readonly field?: CardField; readonly sentence: string }
  /** The bank wants to be asked first, on a page of its own. */
  | { readonly kind: 'bank'; readonly url: string }
  /** No answer, or none that can be read: the money may or may not be on its way. */
  | { readonly kind: 'unsure' };
