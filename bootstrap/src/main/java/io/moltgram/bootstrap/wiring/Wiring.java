package io.moltgram.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.moltgram.application.Events;
import io.moltgram.http.server.Routes;
import java.lang.reflect.Constructor;
import java.util.Arrays;

/**
 * The words in which modules say what is made and what stands behind a port; everything is made once, by its only
 * constructor.
 */
abstract class Wiring extends AbstractModule {

    /** Makes the class by its only public constructor. */
    protected final <T> void one(Class<T> type) {
        bind(type).toConstructor(onlyConstructor(type)).in(Singleton.class);
    }

    /** Puts the class behind the port. */
    protected final <P> void port(Class<P> port, Class<? extends P> type) {
        one(type);
        bind(port).to(type);
    }

    /** Lets the class hear events. */
    protected final void listener(Class<? extends Events.Listener> type) {
        one(type);
        Multibinder.newSetBinder(binder(), Events.Listener.class).addBinding().to(type);
    }

    /** Adds the routes to the server. */
    protected final void routes(Class<? extends Routes> type) {
        one(type);
        shared(type);
    }

    /** Adds routes that are made elsewhere. */
    protected final void shared(Class<? extends Routes> type) {
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(type);
    }

    /** Makes one more of the class, which gets this in place of what stands for its type elsewhere. */
    protected static <T> T made(Class<T> type, Injector injector, Object instead) {
        Constructor<T> constructor = onlyConstructor(type);
        Object[] parts = Arrays.stream(constructor.getGenericParameterTypes())
                .map(part -> part.equals(instead.getClass()) ? instead : injector.getInstance(Key.get(part)))
                .toArray();
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    @SuppressWarnings("unchecked") // the constructors of a class of T make T
    private static <T> Constructor<T> onlyConstructor(Class<T> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalArgumentException(type + " needs exactly one public constructor");
        }
        return (Constructor<T>) constructors[0];
    }
}
