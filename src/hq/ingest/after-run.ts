import { checkDays } from '@hq/days/check-days';
import { tellStays } from '@hq/stays/index';
import type { AfterRun } from './stored-run';
import { findForgotten } from './forgotten';
import { keepSums } from './sums';

/** What follows from every run, in this order. */
export const AFTER_RUN: readonly AfterRun[] = [keepSums, checkDays, findForgotten, tellStays];
