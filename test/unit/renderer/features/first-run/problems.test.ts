import { firstRunOf, newDraft, numberOf } from '@renderer/features/first-run/draft';
import type { Draft } from '@renderer/features/first-run/draft';
import { problemsOf, problemsOfStep, stepOfRefusal } from '@renderer/features/first-run/problems';
import { firstRunSchema } from '@shared/contracts/setup';
import { describe, expect, test } from 'vitest';

const names = { car: 'Auto', motorcycle: 'Moto', zone: 'Patio', terminal: 'Caja 1' };
const empty = newDraft(names);
const filled: Draft = {
  ...empty,
  company: { name: 'Sur SpA', rut: '76.086.428-5', activity: 'Giro', address: 'Calle 1' },
  site: { ...empty.site, name: 'Bellavista' },
  admin: { displayName: 'Iván Ñancupil', username: 'inancupil', pin: '8527', pinAgain: '8527' },
};

describe('what the assistant asks main to create', () => {
  test('a filled draft is what the contract wants', () => {
    expect(problemsOf(filled)).toEqual({});
    const made = firstRunSchema.parse(firstRunOf(filled));
    expect(made.company.rut).toBe('76086428-5');
    expect(made.site).toMatchObject({ address: 'Calle 1', demo: false });
    expect(made.classes.map((it) => it.code)).toEqual(['auto', 'moto']);
    expect(made.policy.dailyCap).toBeNull();
  });

  test('an empty draft says what is missing, step by step', () => {
    const problems = problemsOf(empty);
    expect(problemsOfStep(problems, 'company')).toMatchObject({
      'company.name': 'required',
      'company.rut': 'rut',
      'site.name': 'required',
    });
    expect(problemsOfStep(problems, 'admin')).toHaveProperty(['admin.pin'], 'pin');
    expect(problemsOfStep(problems, 'spots')).toEqual({});
  });

  test('a rate left empty is not zero', () => {
    const [first] = filled.classes;
    if (!first) throw new Error('no class');
    const classes = [{ ...first, dayRate: '' }];
    expect(problemsOf({ ...filled, classes })).toEqual({ 'classes.0.dayRate': 'rate' });
    expect(numberOf('')).toBeNaN();
  });

  test('the form knows what the schema does not: PINs that differ, names and spots twice', () => {
    const admin = { ...filled.admin, pinAgain: '8528' };
    expect(problemsOf({ ...filled, admin })).toEqual({ 'admin.pinAgain': 'pinAgain' });
    const classes = filled.classes.map((it) => ({ ...it, name: 'Áuto' }));
    expect(problemsOf({ ...filled, classes })).toEqual({ 'classes.1.name': 'repeatedClass' });
    const spots = [...filled.spots, ...filled.spots];
    expect(problemsOf({ ...filled, spots })).toEqual({ 'spots.repeated': 'repeated' });
  });
});

test('a refusal of main leads to the step that repairs it', () => {
  expect(stepOfRefusal('PIN_TOO_WEAK')).toBe('admin');
  expect(stepOfRefusal('POLICY_FIRST_TRANCHE_TOO_SHORT')).toBe('policy');
  expect(stepOfRefusal('RUT_INVALID')).toBe('company');
  expect(stepOfRefusal('DISK_FULL')).toBeNull();
});
