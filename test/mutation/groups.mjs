// @ts-check

/**
 * The rules that are mutated, each group with the tests that are to notice: pure ones wherever a rule is
 * pure, because each test runs many times.
 *
 * @type {Readonly<Record<string, { readonly rules: readonly string[], readonly tests: readonly string[] }>>}
 */
export const GROUPS = {
  fee: {
    rules: [
      'src/main/features/tariffs/domain.ts',
      'src/main/features/tariffs/agreement-rules.ts',
      'src/shared/kernel/policy.ts',
      'src/shared/kernel/timeline.ts',
    ],
    // The properties of the fee take minutes for what these notice in seconds.
    tests: [
      'test/unit/main/features/tariffs/domain.test.ts',
      'test/unit/main/features/tariffs/agreement-rules.test.ts',
      'test/unit/shared/kernel/{policy,timeline}.test.ts',
    ],
  },
  money: {
    rules: [
      'src/shared/kernel/money.ts',
      'src/shared/kernel/denominations.ts',
      'src/main/features/payments/domain.ts',
      'src/main/features/payments/promise-rules.ts',
      'src/main/features/payments/refund-rules.ts',
    ],
    tests: [
      'test/unit/shared/kernel/{money,denominations}.test.ts',
      'test/unit/main/features/payments/{domain,domain.property,promise-rules,refund-rules}.test.ts',
    ],
  },
  days: {
    rules: [
      'src/main/features/shifts/domain.ts',
      'src/shared/kernel/day-sums.ts',
      'src/shared/kernel/day-window.ts',
    ],
    tests: [
      'test/unit/main/features/shifts/domain.test.ts',
      'test/unit/shared/kernel/{day-sums,day-window}.test.ts',
    ],
  },
  shifts: {
    rules: ['src/main/features/shifts/cash.ts', 'src/main/features/payments/shift-money.ts'],
    tests: [
      'test/unit/main/features/shifts/*.test.ts',
      'test/unit/main/features/payments/shift-money.test.ts',
    ],
  },
  sync: {
    rules: [
      'src/hq/ingest/check-run.ts',
      'src/hq/ingest/event.ts',
      'src/main/features/sync/domain.ts',
      'src/shared/sync/chain.ts',
    ],
    tests: [
      'test/unit/hq/ingest/{check-run,event}.test.ts',
      'test/unit/main/features/sync/domain.test.ts',
      'test/unit/shared/sync/chain.test.ts',
    ],
  },
  heads: {
    rules: ['src/hq/ingest/head.ts'],
    tests: ['test/unit/hq/ingest/store-run.test.ts'],
  },
  codes: {
    rules: [
      'src/shared/kernel/rut.ts',
      'src/shared/kernel/plate.ts',
      'src/shared/sync/enrolment-code.ts',
    ],
    tests: [
      'test/unit/shared/kernel/{rut,plate}.test.ts',
      'test/unit/shared/sync/enrolment-code.test.ts',
    ],
  },
};

/** The group that this process works on. */
export const theGroup = () => {
  const name = process.env['COIPO_MUTATE'] ?? '';
  const group = GROUPS[name];
  if (!group) throw new Error(`COIPO_MUTATE is one of ${Object.keys(GROUPS).join(', ')}`);
  return { name, ...group };
};
