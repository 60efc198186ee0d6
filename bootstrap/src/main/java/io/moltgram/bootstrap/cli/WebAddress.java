package io.moltgram.bootstrap.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address that begins with http:// or https:// and names a host. */
final class WebAddress implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is no address that begins with http:// or https://");
    }
}
