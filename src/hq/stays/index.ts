export { forgetEndedStays } from './forget-ended';
export { tellOpenStays, tellStays } from './tell-stays';
