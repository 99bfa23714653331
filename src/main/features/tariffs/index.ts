export { quoteStay } from './domain';
export type { Quote } from './domain';
export {
  activeAgreements,
  agreementById,
  allClasses,
  classByCode,
  tariffAt,
  tariffById,
} from './repo';
export type { Tariff } from './repo';
export { tariffsRoutes } from './routes';
export { changeTariff, createAgreement, createClass } from './service';
