const TONE_SECONDS = 0.8;
const CLIP_SECONDS = 2;

/** Plays a short tone. Rejects where the browser lets nothing be heard. */
export async function playTone(): Promise<void> {
  const audio = new AudioContext();
  await audio.resume();
  const [tone, loudness] = [new OscillatorNode(audio), new GainNode(audio)];
  tone.frequency.value = 440;
  // Up and down again, so that it does not click.
  loudness.gain.setValueAtTime(0, audio.currentTime);
  loudness.gain.linearRampToValueAtTime(0.3, audio.currentTime + 0.1);
  loudness.gain.setValueAtTime(0.3, audio.currentTime + TONE_SECONDS - 0.2);
  loudness.gain.linearRampToValueAtTime(0, audio.currentTime + TONE_SECONDS);
  tone.connect(loudness).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + TONE_SECONDS);
  await new Promise((resolve) => {
    tone.addEventListener('ended', resolve);
  });
  await audio.close();
}

/** Plays a little of a recording as the wall would, aloud. Rejects where it cannot. */
export async function playAloud(src: string): Promise<void> {
  const sound = new Audio(src);
  await sound.play();
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (sound.currentTime < CLIP_SECONDS && !sound.ended) return;
      sound.pause();
      resolve();
    };
    sound.addEventListener('timeupdate', check);
    sound.addEventListener('ended', check);
    sound.addEventListener('error', () => {
      resolve();
    });
  });
}
