package io.moltgram.application.media;

/**
 * Making the renditions of a picture that will be asked for most, before that happens. Who posts a picture need not
 * wait for it; who asks for a rendition that is not there yet has it made by {@link PictureShowing}.
 */
public final class Preparing {

    private final MediaStore media;
    private final EarlyWorkshop workshop;
    private final Scratch scratch;

    public Preparing(MediaStore media, EarlyWorkshop workshop, Scratch scratch) {
        this.media = media;
        this.workshop = workshop;
        this.scratch = scratch;
    }

    /** Makes and keeps them, if the original is still there; refuses as {@link EarlyWorkshop} and the store do. */
    public void prepare(MediaName original) {
        media.find(original)
                .ifPresent(found -> scratch.call(folder -> {
                    workshop.prepare(PictureShowing.local(found, folder), folder)
                            .forEach((rendition, file) -> {
                                MediaName name = MediaName.of(original.hash(), rendition);
                                if (media.find(original).isPresent()
                                        && media.find(name).isEmpty()) {
                                    media.put(name, file);
                                }
                            });
                    return original;
                }));
    }
}
