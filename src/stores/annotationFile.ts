import { create } from 'zustand';

/** The file of annotations that is being looked at, if any. It lives as long as the visit. */
export const useAnnotationFile = create<{ file: File | null }>(() => ({ file: null }));

/** Hands a file to the screen that imports annotations; null takes it back. */
export function offerAnnotations(file: File | null): void {
  useAnnotationFile.setState({ file });
}
