/** Photos larger than this are made smaller before they are sent: what matters can be read on them all the same. */
const SIDE_MAX_PX = 2_000;
const WORTH_IT_BYTES = 700_000;
const QUALITY = 0.85;

/**
 * Makes a chosen photo smaller in the browser, so that it is sent over a slow line in seconds. Answers whether it did; where anything fails, the file
 * goes as it is.
 */
export async function shrinkPhoto(input: HTMLInputElement): Promise<boolean> {
  const file = input.files?.[0];
  if (!file || !/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < WORTH_IT_BYTES) return false;
  const smaller = await redrawn(file).catch(() => null);
  if (smaller === null || smaller.size >= file.size || input.files?.[0] !== file) return false;
  const chosen = new DataTransfer();
  chosen.items.add(new File([smaller], file.name.replace(/\.\w+$/, '.jpg'), { type: smaller.type }));
  input.files = chosen.files;
  return true;
}

/** Upright, as the camera was held; and without where and when it was taken, which a photo otherwise tells. */
async function redrawn(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, SIDE_MAX_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
