package io.moltgram.bootstrap.settings;

import java.time.Duration;

/**
 * Bounds of the work on pictures.
 *
 * @param uploadBytes the largest picture taken in
 * @param pictureWorkers pictures worked on at once; 0 = by processor cores
 * @param pictureQueue pictures that may wait for a worker
 * @param pictureTime the longest work on one picture
 * @param diskReserveBytes uploads are refused when less is free; 0 = no reserve
 * @param orphanAge how old an unreferenced file must be to be removed
 * @param allowLoopbackFetch whether pictures may be fetched from this machine itself
 * @param store where they lie
 */
public record MediaSettings(
        int uploadBytes,
        int pictureWorkers,
        int pictureQueue,
        Duration pictureTime,
        long diskReserveBytes,
        Duration orphanAge,
        boolean allowLoopbackFetch,
        StoreSettings store) {}
