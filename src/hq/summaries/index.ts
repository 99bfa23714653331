export { deltasOf } from './deltas';
export type { Deltas } from './deltas';
export type {
  CollectionFacts,
  Moved,
  MovementFacts,
  PaymentFacts,
  ReversalFacts,
  StayFacts,
  TenderFacts,
} from './facts';
export { addToSums } from './keep';
export { recountSums } from './recount';
