/** Words for the customer, in the language of the site's choice. */
export const CUSTOMER_WORDS = {
  es: {
    welcome: 'Bienvenido',
    plate: 'Patente',
    time: 'Tiempo',
    toPay: 'Total a pagar',
    received: 'Recibido',
    change: 'Vuelto',
    missing: 'Falta',
    paid: 'Pagado',
    thanks: 'Gracias. Buen viaje.',
    law: 'Se cobra por el tiempo efectivo, sin redondear hacia arriba (Ley 19.496, art. 15 A).',
  },
  en: {
    welcome: 'Welcome',
    plate: 'Plate',
    time: 'Time',
    toPay: 'To pay',
    received: 'Received',
    change: 'Change',
    missing: 'Missing',
    paid: 'Paid',
    thanks: 'Thank you. Safe travels.',
    law: 'You are charged for the time used, never rounded up (Ley 19.496, art. 15 A).',
  },
} as const;
