export * from './access';
export * from './core';
export * from './parking';
export * from './payments';
export * from './receipts';
export * from './settings';
export * from './shifts';
export * from './tariffs';
