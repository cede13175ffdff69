export { galleyListing } from './layout/galley-listing.ts';
export { type Layout, type LayoutOptions, layout } from './layout/layout.ts';
export { Caches } from './model/caches.ts';
export { paintListing, paintStructure } from './paint/listing.ts';
export { type ReadResume, type ReadTree, readResume, readTree } from './read/read-resume.ts';
export { type DecodedSource, decodeSource, type SourceText } from './source/source-text.ts';
export { compose } from './theme/compose.ts';
export { type ThemeContext, themeContext } from './theme/theme-context.ts';
