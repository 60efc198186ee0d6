#!/usr/bin/perl
# Holds a port and keeps a server running on it, where no systemd does that.
#
#   hold.pl ADDRESS PORT FOLDER COMMAND...
#
# The command gets the listening socket as its standard input (MOLTGRAM_HELD_SOCKET=true). While it ends and starts
# again, callers wait in the queue of the socket instead of being refused. HUP replaces the server by a new one, TERM
# ends both. A server that ends by itself is started again after a second, unless it said by 78 that its settings are
# wrong.
# FOLDER/holder.pid and FOLDER/server.pid name both processes; FOLDER/replaced tells how many HUPs were followed.
use strict;
use warnings;
use IO::Socket::IP;
use POSIX ();

use constant SETTINGS_WRONG => 78;
use constant QUEUE => 4096;

my ($address, $port, $folder, @command) = @ARGV;
die "usage: hold.pl ADDRESS PORT FOLDER COMMAND...\n" unless @command;

my $socket = IO::Socket::IP->new(
    LocalAddr => $address, LocalPort => $port, Proto => 'tcp', Listen => QUEUE, ReuseAddr => 1)
    or die "hold.pl: port $port at $address cannot be opened: $@\n";

my $server = 0;
my $wanted = 1;
my $replace = 0;
$SIG{HUP} = sub { $replace = 1 };
$SIG{TERM} = $SIG{INT} = sub { $wanted = 0 };

sub note {
    my ($name, $number) = @_;
    open my $file, '>', "$folder/$name.new" or die "hold.pl: $folder/$name.new: $!\n";
    print $file "$number\n";
    close $file;
    rename "$folder/$name.new", "$folder/$name";
}

sub launch {
    $server = fork;
    die "hold.pl: $!\n" unless defined $server;
    if ($server == 0) {
        POSIX::setsid();
        open STDIN, '<&=', fileno $socket or die "hold.pl: $!\n";
        POSIX::dup2(fileno $socket, 0);
        exec @command or die "hold.pl: $command[0]: $!\n";
    }
    note('server.pid', $server);
}

note('replaced', 0);
note('holder.pid', $$);
launch();
my $replaced = 0;
my ($asked, $again) = (0, 0);
while ($wanted || $server) {
    if ($server && (!$wanted || $replace) && !$asked) {
        kill 'TERM', $server;
        $asked = 1;
    }
    if ($server && waitpid($server, POSIX::WNOHANG()) == $server) {
        my $code = $? >> 8;
        print STDERR "hold.pl: the server ended with $code\n" unless $asked;
        $again = $asked ? 0 : $code == SETTINGS_WRONG ? 'never' : time + 1;
        ($server, $asked) = (0, 0);
    }
    if (!$server && $wanted && ($replace || $again ne 'never' && time >= $again)) {
        my $asked_for = $replace;
        $replace = 0;
        launch();
        note('replaced', ++$replaced) if $asked_for;
    }
    select undef, undef, undef, 0.02;
}
unlink "$folder/holder.pid", "$folder/server.pid", "$folder/replaced";
