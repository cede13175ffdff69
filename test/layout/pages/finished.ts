import * as breaking from '../../../src/layout/pages/break-pages.ts';
import * as twoWidths from '../../../src/layout/pages/break-two-widths.ts';
import * as cutting from '../../../src/layout/pages/cut-flows.ts';
import * as breakpoints from '../../../src/layout/pages/page-breakpoints.ts';
import * as defects from '../../../src/layout/pages/page-defects.ts';
import { finish, type Steps } from '../../../src/model/steps.ts';

/** Returns a function that does all steps of its work at once. */
function finished<Parameters extends readonly unknown[], Result>(
  work: (...parameters: Parameters) => Steps<Result>,
): (...parameters: Parameters) => Result {
  return (...parameters) => finish(work(...parameters));
}

export const breakPages = finished(breaking.breakPages);
export const breakTwoWidths = finished(twoWidths.breakTwoWidths);
export const cutFlows = finished(cutting.cutFlows);
export const pageBreakpointsOf = finished(breakpoints.pageBreakpointsOf);
export const pageDefectsOf = finished(defects.pageDefectsOf);
