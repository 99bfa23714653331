import type { CustomerView } from './kiosk';

/** Main tells the customer's display what to show; nothing goes the other way. */
export const CUSTOMER_CHANNEL = 'coipo:customer';

export interface CustomerScene {
  readonly view: CustomerView;
  readonly language: 'es' | 'en';
  readonly message: string;
}

/** What its preload puts on `window.coipoCustomer`. */
export interface CustomerBridge {
  onScene(listener: (scene: CustomerScene) => void): void;
}
