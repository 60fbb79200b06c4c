import { ContentError, contentHash, describeFault, loadContent } from '../content/load.ts';

/** `npm run -s content:check [-- DIR]`: checks the shipped content, or the content folder DIR. */
function main(folder: string | undefined): number {
  if (folder === '--help') {
    console.log(
      'content:check [DIR]  checks the shipped content, or the content folder DIR; exit 1 on any fault',
    );
    return 0;
  }
  try {
    const content = loadContent(folder);
    const counts = Object.entries(content).map(([kind, value]) => `${kind} ${Object.keys(value).length}`);
    console.log(`content is sound: ${counts.join(', ')} (hash ${contentHash(content)})`);
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const fault of error.faults) console.log(describeFault(fault));
    return 1;
  }
}

process.exitCode = main(process.argv[2]);
