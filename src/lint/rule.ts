import type { Document } from '../model/document.ts';
import type { LayoutReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import type { LintCode, Place } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import type { SourceNode } from '../model/source.ts';

/** A résumé at each stage, as far as it came. */
export interface LintSubject {
  readonly resume: Resume;
  /** The file as values with places. */
  readonly root?: SourceNode;
  /** Absent, as what follows, where nothing could be set. */
  readonly document?: Document;
  readonly display?: DisplayList;
  readonly report?: LayoutReport;
}

/** What a rule found. */
export interface Finding {
  /** One sentence, for the person who wrote the file. */
  readonly message: string;
  readonly place?: Place;
  readonly hint: string;
}

/** A habit of good résumés, by the name that it is switched off with. */
export interface LintRule {
  readonly name: LintCode;
  readonly find: (subject: LintSubject) => readonly Finding[];
}
