import type { Document } from '../model/document.ts';
import type { LayoutReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { LintCode, Place } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import type { SourceNode } from '../model/source.ts';

/** A résumé at each stage of rendering. */
export interface LintSubject {
  readonly resume: Resume;
  /** The source tree of the file. */
  readonly root?: SourceNode | undefined;
  /** `undefined` if nothing could be laid out, like the two that follow. */
  readonly document?: Document | undefined;
  readonly display?: DisplayList | undefined;
  readonly report?: LayoutReport | undefined;
}

/** A warning of a rule. */
export interface Finding {
  /** One sentence, for the author of the résumé. */
  readonly message: string;
  readonly place: Place | undefined;
  /** What to write instead, as an imperative sentence. */
  readonly hint: string;
}

/** A rule of `quoin check`. Files disable it by its name. */
export interface LintRule {
  readonly name: LintCode;
  /** Name in earlier versions. Files may still disable the rule by it. */
  readonly formerName?: string;
  readonly find: (subject: LintSubject) => readonly Finding[];
}
