export type { UserFont } from './fonts/font-needs.ts';
export type { FileReader } from './pipeline/options.ts';
export type { Theme } from './theme/theme.ts';
export type { FindingKind, ThemeFinding } from './theme-test/finding.ts';
export { stressResumes } from './theme-test/stress-resumes.ts';
export { type ThemeTestOptions, type ThemeTestReport, testTheme } from './theme-test/test-theme.ts';
