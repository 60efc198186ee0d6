package io.moltgram.blob.picture.codec;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.moltgram.blob.picture.pixel.Orientation;
import java.io.IOException;
import java.nio.file.Path;

/** The one thing that is read from a picture's metadata: how it must be turned. */
final class ExifTag {

    private ExifTag() {}

    /** Upright when nothing readable says otherwise. */
    static Orientation orientation(Path file, PictureType type) {
        if (type == PictureType.GIF) {
            return Orientation.UPRIGHT;
        }
        try {
            for (ExifIFD0Directory directory :
                    ImageMetadataReader.readMetadata(file.toFile()).getDirectoriesOfType(ExifIFD0Directory.class)) {
                if (directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                    return Orientation.ofExif(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION));
                }
            }
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException e) {
            return Orientation.UPRIGHT; // broken metadata is no reason to refuse the picture
        }
        return Orientation.UPRIGHT;
    }
}
