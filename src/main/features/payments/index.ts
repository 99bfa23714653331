export { chargeAt } from './charge';
export { pay } from './pay';
export type { PayRequest } from './pay';
export type { ReceiptPapers } from './ports';
export { paymentById, paymentRow, tendersOf } from './repo';
export type { Payment, PaymentRow, Tender } from './repo';
export { paymentsRoutes } from './routes';
export { shiftMoney } from './shift-money';
export { voidPayment } from './void';
